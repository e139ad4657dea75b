using Cartouche.Fuzz.Driving;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    ["worker", .. var rest] => Worker.Serve(rest),
    ["compiler" or "json" or "compiled" or "saves", ..] => FuzzCommand.Run(args),
    ["help" or "--help"] => FuzzCommand.Help(),
    _ => await ConsoleRunner.Run(args),
};
