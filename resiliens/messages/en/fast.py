"""Typing paper in, English."""

TEXTS: dict[str, str] = {
    "explained": "One character for each theme, in the same order as on the paper: the number of the step, {unknown} don't know, {out} not applicable, - not answered. Spaces do not count. Type ? for help.",
    "themes": "{where}: {titles}",
    "prompt": "{where}, {count} characters: ",
    "prompt_one": "{where}, one character: ",
    "confirm": "Is that right? ({yes}/{no}, or correct one character, as in 4=2) ",
    "mend": "Type the line again, or only what was wrong, as in {place}=2.",
    "steps": "{first}–{last}",
    "length": "The line has {signs} characters but should have {count}: one for each theme, and - where there is no answer.",
    "empty": "Type {count} characters, one for each theme. - means not answered.",
    "fault_step": "Character {place}: {title} has no step {sign}. Type {allowed} or -.",
    "fault_sign": "Character {place}: “{sign}” cannot be used for {title}. Type {allowed} or -.",
    "fault_not_applicable": "Character {place}: not applicable ({sign}) cannot be used for {title}. Type {allowed} or -.",
    "gone": "{title} is not asked any more. That answer was not saved.",
    "saved": "Saved: {count} answers.",
    "saved_one": "Saved: 1 answer.",
    "stands": "{answer} (stays as it was)",
    "why": "typed in from paper",
}
