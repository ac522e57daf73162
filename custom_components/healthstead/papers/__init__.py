"""What a report looks like on paper and on a page: charts, HTML, PDF.

The facts and their words come from ``care.reports``; nothing is computed here but
places on a page. No Home Assistant, no clock, no file but the fonts.
"""
