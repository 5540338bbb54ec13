"""Where and how a baby may sleep, in the languages parents write to us in: our English rules find no danger in it."""

import pytest

from safer_sleep.safety.red_flags import detect

QUESTIONS = {
    "Spanish": ["mi bebé puede dormir boca abajo", "mi hija de 3 meses duerme de lado", "puede dormir con gorro mi niño", "a partir de qué edad puede usar almohada"],
    "Polish": ["czy dziecko może spać na brzuchu", "czy moje dziecko może spać z nami w łóżku", "jaka temperatura w sypialni dla noworodka", "śpi ze mną na kanapie"],
    "Romanian": ["poate bebelușul să doarmă pe burtă", "copilul doarme cu noi în pat, e bine", "la ce temperatură doarme bebelușul", "pot să îi pun căciulă"],
    "Portuguese": ["o bebé pode dormir de barriga para baixo", "posso dormir com o bebê na cama", "ele só dorme no meu colo"],
    "French": ["mon bébé peut dormir sur le ventre", "peut il dormir dans sa nacelle", "puis je mettre une couverture", "quelle température pour la chambre"],
    "Italian": ["il mio bambino può dormire a pancia in giù", "mia figlia dorme con me nel letto", "posso mettere il cuscino nel lettino"],
    "Turkish": ["bebeğim yüz üstü yatabilir mi", "bebek bizim yatakta uyuyabilir mi", "bebek odası kaç derece olmalı"],
    "Urdu or Hindi": ["kya mera bacha pet ke bal so sakta hai", "bacche ko takiya de sakte hain", "mera beta raat bhar rota hai", "bacha mere sath bed par so sakta hai"],
    "Somali": ["ilmahaygu ma seexan karaa calooshiisa", "canugu ma ila seexan karaa sariirta", "cunugu habeenkii ma seexdo"],
    "English as a second language": ["baby no sleep in cot only in arm", "she no want sleep on back", "tummy sleep no good yes?", "he no eat in night now is ok?"],
}  # fmt: skip


@pytest.mark.parametrize("language, question", [(language, q) for language, questions in QUESTIONS.items() for q in questions])
def test_no_alarm(language, question):
    flag = detect(question)
    assert flag is None or not flag.certain, f"{language}: {question!r} raised {flag}"
