"""Ord om papirer som lages for én bedrift eller for mange på én gang."""

TEXTS = {
    "needs_folder": "Her er flere bedrifter. Si hvilken mappe papirene skal ligge i: -o MAPPE",
    "bad_format": "--format er ett av {known}, ikke {value}.",
    "index_title": "Papirer i denne mappen: {title}",
    "index_private": "Til prosesslederen. Del ikke denne oversikten ut: den navngir bedriftene.",
    "index_company": "Bedrift",
    "index_file": "Fil",
    "index_why": "Hvorfor ikke",
    "index_made": "Laget",
    "index_not_made": "Ikke laget",
    "index_name": "oversikt",
    "made": "{count} papirer ligger i {folder}.",
    "not_made": "{company}: papiret ble ikke laget. {why}",
    "takes_nothing": "«{kind}» trenger ingen svarfiler.",
    "export_none_counts": "Ingen av filene gjelder en bedrift som er talt med.",
}
