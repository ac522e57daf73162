"""A prescription direction in words to dosages, or to what has to be asked.

Nothing is guessed: every word of the text must be understood or known to be
harmless, there is no default frequency, and what two readers could read
differently is a question. Texts in, ``SigResult`` out; no clock, no model.
"""

from .parse import parse_sig
from .result import SigMedication, SigResult, SigStatus, sig_json

__all__ = ["SigMedication", "SigResult", "SigStatus", "parse_sig", "sig_json"]
