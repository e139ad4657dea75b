Fine.
{* 2}
