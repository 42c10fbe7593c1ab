"""The year of a network: its programme, meetings, people and circles."""
