"""The commands of the command line, one module each; `add` puts one into the program."""
