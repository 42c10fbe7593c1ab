"""From read models to cards in a language that is passed in; knows no Discord library."""
