"""What to ask about before a medicine joins the others: pure look-ups.

Names to ingredients, duplicates, told allergies, a small pack of interactions,
high-alert medicines, look-alike names, strengths. Nothing here says that
anything is safe, and nothing changes a dose: each finding is a reason to ask.
"""
