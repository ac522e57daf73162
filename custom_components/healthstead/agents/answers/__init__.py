"""What words mean for what was asked, offered, shown or kept a moment ago."""
