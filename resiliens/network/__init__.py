"""Companies side by side: who counts, what may be shown of them, who can help whom, what goes to whom.

Pure: values in, values out. Files, screens and pages are made elsewhere, from what comes out here.
"""
