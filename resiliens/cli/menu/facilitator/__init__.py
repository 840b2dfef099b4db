"""What a facilitator does with one folder of answers: a choice a module, each with `run(leader)`.

`leader` is what every choice is handed; `received` the folder; `members` who counts. The list of choices
stands in `cli.menu.leading`.
"""
