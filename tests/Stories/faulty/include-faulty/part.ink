Part text.
{1 +}
-> also_nowhere
