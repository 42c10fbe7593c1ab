"""The circle maker: rules, wishes, roles, repair, and the files people come from."""
