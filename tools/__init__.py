"""Tools that build and measure the project; nothing in the package imports them."""
