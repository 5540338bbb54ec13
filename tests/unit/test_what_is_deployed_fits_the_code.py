"""Settings, counts, alerts and the runbook name things that exist: a misspelt setting would silently be the default."""

import json
import re

import yaml

from safer_sleep.directory.load import editions
from safer_sleep.settings import ROOT

DEPLOY = ROOT / "deploy"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "safer_sleep").rglob("*.py")) + (DEPLOY / "endpoints.yml").read_text()
#: Read by the images of others, or by compose and nginx themselves.
OTHERS = {"IMAGE", "SERVER_NAME"}
#: What runs from our image.
OURS = {"assistant", "actions"}


def manifests():
    for path in sorted((DEPLOY / "kubernetes").glob("*.yaml")):
        yield from (document for document in yaml.safe_load_all(path.read_text()) if document)


def of(kind):
    return {document["metadata"]["name"]: document for document in manifests() if document.get("kind") == kind}


def known(name):
    return name in OTHERS or any(re.search(rf"\b{written}\b", CODE) for written in (name, name.removesuffix("_FILE")))


def example():
    lines = (DEPLOY / "settings.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def pod(name):
    return of("Deployment")[name]["spec"]["template"]["spec"]


def test_every_setting_is_one_that_the_code_reads():
    assert set(example()) - {"IMAGE"} == set(of("ConfigMap")["settings"]["data"])
    for name in [*example(), *(e["name"] for ours in OURS for e in pod(ours)["containers"][0]["env"])]:
        assert known(name), name


def test_assistant_and_action_server_have_the_same_settings():
    services = yaml.safe_load((DEPLOY / "compose.yml").read_text())["services"]
    assert {name for name, service in services.items() if service["image"] == "${IMAGE}"} == OURS
    for name in OURS:
        assert services[name]["env_file"] == ["settings"], name
        container = pod(name)["containers"][0]
        assert container["envFrom"] == [{"configMapRef": {"name": "settings"}}], name
        # What is set for one of them alone would be another edition, or another list of pulled answers, than the other's.
        assert not set(example()) & (set(services[name]["environment"]) | {e["name"] for e in container["env"]}), name
        # Otherwise the cluster sets ACTIONS_PORT to an address, because of the service's name.
        assert pod(name)["enableServiceLinks"] is False, name


def test_the_edition_is_set_and_is_there():
    for edition in (example()["SAFER_SLEEP_EDITION"], of("ConfigMap")["settings"]["data"]["SAFER_SLEEP_EDITION"]):
        assert edition in editions()


def test_every_setting_is_named_in_one_place():
    settings = (ROOT / "safer_sleep" / "settings.py").read_text(encoding="utf-8")
    elsewhere = dict(re.findall(r"^    (SAFER_SLEEP_\w+) +(\S+\.py) ", settings, re.M))
    for name, module in elsewhere.items():
        text = (ROOT / module).read_text(encoding="utf-8")
        assert re.search(rf"\b{name}\b", text) or re.search(rf"\b{name.removesuffix('_FILE')}\b", text), (name, module)
    places = [ROOT / "Makefile", ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *DEPLOY.rglob("*.y*ml"), *DEPLOY.rglob("*.py"), DEPLOY / "Containerfile", DEPLOY / "settings.example"]
    places += [path for folder in ("safer_sleep", "actions", "tests") for path in (ROOT / folder).rglob("*.py")]
    for path in places:
        for name in re.findall(r"\bSAFER_SLEEP_[A-Z_]*[A-Z]\b", path.read_text(encoding="utf-8")):
            assert name in elsewhere or f'"{name}"' in settings, (str(path.relative_to(ROOT)), name)


def test_every_place_in_the_endpoints_has_a_setting():
    settings = set(of("ConfigMap")["settings"]["data"]) | {"POSTGRES_PASSWORD"}
    assert set(re.findall(r"\$\{(\w+)\}", (DEPLOY / "endpoints.yml").read_text())) <= settings


def test_every_name_in_the_front_doors_template_is_given_everywhere():
    names = set(re.findall(r"\$\{([A-Z_]+)\}", (DEPLOY / "nginx" / "safer-sleep.conf.template").read_text()))
    assert names == set(yaml.safe_load((DEPLOY / "compose.yml").read_text())["services"]["nginx"]["environment"])
    assert names == {e["name"] for e in of("Deployment")["front-door"]["spec"]["template"]["spec"]["containers"][0]["env"]}


def test_every_count_that_is_asked_for_exists():
    asked = (DEPLOY / "prometheus" / "alerts.yml").read_text() + (DEPLOY / "grafana" / "dashboard.json").read_text()
    metrics = (ROOT / "safer_sleep" / "channel" / "metrics.py").read_text()
    for name in set(re.findall(r"safer_sleep_[a-z_]+", asked)):
        assert f'"{re.sub(r"_(total|bucket)$", "", name)}"' in metrics, name
    assert len(json.loads((DEPLOY / "grafana" / "dashboard.json").read_text())["panels"]) > 10


def test_every_alert_has_its_section_in_the_runbook():
    headings = {re.sub(r"[^a-z0-9 -]", "", line[3:].lower()).replace(" ", "-") for line in (ROOT / "docs" / "runbook.md").read_text().splitlines() if line.startswith("## ")}
    for group in yaml.safe_load((DEPLOY / "prometheus" / "alerts.yml").read_text())["groups"]:
        for rule in group["rules"]:
            file, _, section = rule["annotations"]["runbook"].partition("#")
            assert (ROOT / file).exists() and section in headings, rule["alert"]


def test_every_kind_of_fault_has_its_row_in_the_runbook():
    used = {kind for path in (ROOT / "safer_sleep").rglob("*.py") for kind in re.findall(r'(?:metrics\.fault|[Bb]roken)\(\s*"(\w+)"', path.read_text(encoding="utf-8"))}
    section = (ROOT / "docs" / "runbook.md").read_text(encoding="utf-8").partition("\n## Parents get faults\n")[2].partition("\n## ")[0]
    rows = {kind for line in section.splitlines() if line.startswith("| `") for kind in re.findall(r"`(\w+)`", line.split("|")[1])}
    assert {"slow", "redis", "not_forgotten"} <= used
    assert rows == used


def test_every_process_may_be_moved_and_none_may_do_more_than_it_needs():
    deployments, budgets = of("Deployment"), of("PodDisruptionBudget")
    assert set(budgets) == {name for name, d in deployments.items() if d["spec"]["replicas"] > 1}
    for name, deployment in deployments.items():
        pod = deployment["spec"]["template"]["spec"]
        assert pod["automountServiceAccountToken"] is False and pod["securityContext"]["runAsNonRoot"] is True, name
        for container in pod["containers"]:
            assert container["securityContext"] == {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]}}, name
            assert {"readinessProbe", "livenessProbe", "resources"} <= set(container), name


def test_the_action_servers_are_reached_by_the_assistants_only():
    policies = of("NetworkPolicy")
    assert policies["nobody"]["spec"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    assert policies["actions"]["spec"]["ingress"] == [{"from": [{"podSelector": {"matchLabels": {"app": "assistant"}}}], "ports": [{"port": 5055}]}]
    compose = yaml.safe_load((DEPLOY / "compose.yml").read_text())
    assert compose["services"]["actions"]["networks"] == ["back"] and compose["networks"]["back"]["internal"] is True
    assert [name for name, service in compose["services"].items() if service.get("ports")] == ["nginx"]
