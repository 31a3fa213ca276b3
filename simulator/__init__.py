"""An emulated Bot API server with a chat page for the browser; knows nothing of the bot."""
