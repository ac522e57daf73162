"""Makes this folder a package, so that no test plugin's namesake hides it."""
