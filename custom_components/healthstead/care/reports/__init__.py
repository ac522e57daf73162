"""Reports: facts that are computed, words by template, and a check of other words.

``gathering`` makes the facts of a period, ``words`` says them, ``checking`` says
whether another text says nothing else. What is printed, sent or drawn of them is the
outer rooms'.
"""
