=== function y()
~ return "y"
