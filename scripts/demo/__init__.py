"""A household to try things with. Everybody and everything in it is made up."""
