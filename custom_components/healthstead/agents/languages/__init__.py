"""Languages beside English: their sentences, times, numbers and answers.

Everything that is said becomes what it means in English, in figures where it counts:
one parser of times, one of amounts and one resolver judge it, whoever spoke. What is
not wholly understood is nothing.
"""
