"""Messages about scorers, built in and third party. Keys are codes; the place is put before them."""

TEXTS: dict[str, str] = {
    "RP001": "there is no scorer “{scorer}”; these exist: {known}",
    "RP002": "the scorer “{scorer}” from {source} cannot be loaded: {cause}",
    "RP003": "several packages bring a scorer named “{scorer}”: {sources}; uninstall all but one",
    "RP004": "the scorer “{scorer}” from {source} lacks something that a scorer must have: {cause}",
    "RP020": "the scorer “{scorer}” (version {version}) failed at {node}: {cause}",
    "RP030": "cannot read “{part}” in “{option}”; write for example geometric:shift=0.25",
    "RP100": "{node}, scorer {scorer}: {text}",
    "RP101": "{node}, scorer {scorer}: {path} is no parameter here; known: {known}",
    "RP102": "{node}, scorer {scorer}: “{name}” is missing in {path}",
    "RP103": "{node}, scorer {scorer}: {path} must be a number, not {found}",
    "RP104": "{node}, scorer {scorer}: {path} must be a whole number, not {found}",
    "RP105": "{node}, scorer {scorer}: {path} must be a list, not {found}",
    "RP106": "{node}, scorer {scorer}: {path} must be fields with values, not {found}",
    "RP107": "{node}, scorer {scorer}: {path} must be text, not {found}",
    "RP108": "{node}, scorer {scorer}: {path} is {found}; allowed is {allowed}",
    "RP109": "{node}, scorer {scorer}: {path} names {name}, which is not right below; these are: {known}",
    "RP110": "{node}, scorer {scorer}: {name} in {path} could be several: {known}; write the whole id",
    "RP111": "{node}, scorer {scorer}: {operator} cannot stand in a gate ({path}); allowed: {known}",
    "RP112": "{node}, scorer {scorer}: {path} is empty; write at least one criterion",
    "RP113": "{node}, scorer {scorer}: step {step} has two gates ({path}); join them with all",
    "RP114": (
        "{node}: weight: sum needs the scorer mean with p 1, or points without full; here it is "
        "{scorer}"
    ),
    "RP115": (
        "{node}: weight: sum cannot stand under {parent}, which uses the scorer {scorer}; it must be "
        "mean with p 1, balanced, weakest or points"
    ),
}
