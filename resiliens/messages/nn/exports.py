"""Ord om papir som blir laga for éi bedrift eller for mange på éin gong."""

TEXTS = {
    "needs_folder": "Her er fleire bedrifter. Sei kva mappe papira skal liggje i: -o MAPPE",
    "bad_format": "--format er eitt av {known}, ikkje {value}.",
    "index_title": "Papir i denne mappa: {title}",
    "index_private": "Til prosessleiaren. Del ikkje denne oversikta ut: ho namngir bedriftene.",
    "index_company": "Bedrift",
    "index_file": "Fil",
    "index_why": "Kvifor ikkje",
    "index_made": "Laga",
    "index_not_made": "Ikkje laga",
    "index_name": "oversikt",
    "made": "{count} papir ligg i {folder}.",
    "not_made": "{company}: papiret blei ikkje laga. {why}",
    "takes_nothing": "«{kind}» treng ingen svarfiler.",
    "export_none_counts": "Ingen av filene gjeld ei bedrift som er talt med.",
}
