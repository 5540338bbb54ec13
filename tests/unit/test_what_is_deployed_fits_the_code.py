"""Settings, counts, alerts and the runbook name things that exist: a misspelt setting would silently be the default."""

import json
import re

import yaml

from safer_sleep.settings import ROOT

DEPLOY = ROOT / "deploy"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "safer_sleep").rglob("*.py")) + (DEPLOY / "endpoints.yml").read_text()
#: Read by the images of others, or by compose and nginx themselves.
OTHERS = {"IMAGE", "SERVER_NAME"}


def manifests():
    for path in sorted((DEPLOY / "kubernetes").glob("*.yaml")):
        yield from (document for document in yaml.safe_load_all(path.read_text()) if document)


def of(kind):
    return {document["metadata"]["name"]: document for document in manifests() if document.get("kind") == kind}


def known(name):
    return name in OTHERS or any(re.search(rf"\b{written}\b", CODE) for written in (name, name.removesuffix("_FILE")))


def test_every_setting_is_one_that_the_code_reads():
    example = [line.partition("=")[0] for line in (DEPLOY / "settings.example").read_text().splitlines() if line and not line.startswith("#")]
    cluster = list(of("ConfigMap")["settings"]["data"])
    assert set(example) - {"IMAGE"} == set(cluster)
    for name in example + [e["name"] for e in of("Deployment")["assistant"]["spec"]["template"]["spec"]["containers"][0]["env"]]:
        assert known(name), name


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
