Fine.
{1 +}
Fine too.
