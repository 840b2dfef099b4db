"""`python -m resiliens`."""

from resiliens.cli import main

main()
