~ temp
After.
