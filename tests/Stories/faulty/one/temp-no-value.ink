~ temp x
{x}
