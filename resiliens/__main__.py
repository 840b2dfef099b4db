"""`python -m resiliens`."""

from resiliens.cli import main

if __name__ == "__main__":  # a worker process imports this file as well
    main()
