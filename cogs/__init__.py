"""Discord's side of the house: who asks, which act, which answer."""
