"""Questions to reflect on between meetings: which there are, when one comes, and to whom."""
