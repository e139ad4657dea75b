using Cartouche.Cli;
using Cartouche.Cli.Terminals;

return CommandLine.Run(args, new SystemTerminal());
