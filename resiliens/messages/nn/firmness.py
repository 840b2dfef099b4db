"""The words for how firm the choice of measures is, nynorsk."""

TEXTS = {
    "heading": "Kor sikkert valet er",
    "firm_one": "Rådet held sjølv om nokre svar er eitt trinn feil.",
    "firm_more": "Råda held sjølv om nokre svar er eitt trinn feil.",
    "some_firm_one": "Rådet om {themes} held sjølv om nokre svar er eitt trinn feil.",
    "some_firm_more": "Råda om {themes} held sjølv om nokre svar er eitt trinn feil.",
    "tied": "{themes} er like viktige: vel det de har folk og tid til.",
    "loose_one": "Eitt av råda kunne like gjerne ha handla om eit anna tema: vel det de har folk og tid til.",
    "loose_more": "{n} av råda kunne like gjerne ha handla om andre tema: vel det de har folk og tid til.",
    "others": "Like viktige er {themes}.",
    "quoted": "«{name}»",
    "tried_answers": "Eitt svar om gongen eitt trinn ned og opp, {n} forsøk: dei tre første råda heldt i {three}, alle dei første i {five}.",
    "tried_weights": "Vekta til eitt tema om gongen ein firedel ned og opp, {n} forsøk: dei tre første råda heldt i {three}, alle dei første i {five}.",
    "tried_together": "Om lag kvart fjerde svar eitt trinn feil og alle vekter inntil ein firedel feil, {n} tilfeldige forsøk (starttal {seed}): dei tre første råda heldt i {three}, alle dei første i {five}.",
    "stayed": "{place}. {title}: heldt i {stayed} av {n} tilfeldige forsøk.",
}
