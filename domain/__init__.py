"""The rules of regional innovation: no Telegram, no SQL, no clock, no files."""
