"""Pandu under kill -9, outages and crowds: afterwards every count is exact."""
