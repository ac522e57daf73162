"""Files of other programs in, drafts and problems out."""
