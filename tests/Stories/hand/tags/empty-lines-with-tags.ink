# first
# second
Text
# third

# fourth
Text # fifth

# sixth
