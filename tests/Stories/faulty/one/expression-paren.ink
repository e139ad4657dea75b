~ temp x = (1 + 2
{x}
