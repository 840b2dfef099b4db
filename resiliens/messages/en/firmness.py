"""The words for how firm the choice of measures is, English."""

TEXTS = {
    "heading": "How firm the choice is",
    "firm_one": "The advice holds even if some answers are one step wrong.",
    "firm_more": "The advice holds even if some answers are one step wrong.",
    "some_firm_one": "The advice on {themes} holds even if some answers are one step wrong.",
    "some_firm_more": "The advice on {themes} holds even if some answers are one step wrong.",
    "tied": "{themes} are equally important: choose what you have people and time for.",
    "loose_one": "One of the measures could as well have been about another theme: choose what you have people and time for.",
    "loose_more": "{n} of the measures could as well have been about other themes: choose what you have people and time for.",
    "others": "Equally important: {themes}.",
    "quoted": "“{name}”",
    "tried_answers": "One answer at a time one step down and up, {n} trials: the first three measures held in {three}, all the first ones in {five}.",
    "tried_weights": "The weight of one theme at a time a quarter down and up, {n} trials: the first three measures held in {three}, all the first ones in {five}.",
    "tried_together": "About every fourth answer one step wrong and all weights up to a quarter off, {n} random trials (seed {seed}): the first three measures held in {three}, all the first ones in {five}.",
    "stayed": "{place}. {title}: held in {stayed} of {n} random trials.",
}
