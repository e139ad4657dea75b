using Cartouche.Ink.Diagnostics;
using Cartouche.Ink.Symbols;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

/// <summary>
/// Turns bound syntax into ink's container tree, with ink's own names and shape: saves and shuffles refer to paths.
/// One part per construct: this one does the story and its flows.
/// </summary>
internal sealed partial class Lowerer
{
    private readonly StorySymbols _symbols;
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _countAllVisits;
    private SourceSpan _span;
    private WeaveScope? _weave;
    private Syntax.FlowSyntax _flow;

    private readonly int _maxLevels;

    private Lowerer(StorySymbols symbols, DiagnosticBag diagnostics, CompileOptions options)
    {
        _symbols = symbols;
        _diagnostics = diagnostics;
        _countAllVisits = options.CountAllVisits;
        _maxLevels = options.MaxTreeDepth;
        _flow = symbols.Story.Flow;
    }

    public static StoryTree? Lower(StorySymbols symbols, DiagnosticBag diagnostics, CompileOptions options)
    {
        var lowerer = new Lowerer(symbols, diagnostics, options);
        var root = lowerer.Flow(symbols.Story);
        if (symbols.Story.Variables.Count > 0) root.AddNamedOnly(lowerer.Globals());
        lowerer.Emit(root, Command.Done);
        if (diagnostics.HasErrors) return null;

        var lists = new List<ListDefinition>(symbols.Lists.Count);
        foreach (var list in symbols.Lists)
            lists.Add(new ListDefinition(list.Name, list.Items.Select(item => new KeyValuePair<string, int>(item.Key, item.Value.Value)).ToList()));
        return new StoryTree(root.Build(), lists);
    }

    private Block Flow(FlowSymbol flow)
    {
        var outer = _flow;
        var syntax = flow.Flow;
        _flow = syntax;
        var block = flow.Block;
        _span = block.Span = syntax.Span;
        if (flow.Level != FlowLevel.Story) block.Name = flow.Name;
        if (_countAllVisits) block.Flags |= CountFlags.Visits;
        for (var i = syntax.Parameters.Count - 1; i >= 0; i--)
            Emit(block, new AssignNode(syntax.Parameters[i].Name?.Text ?? "", isGlobal: false, isDeclaration: true));

        if (syntax.Weave is not null)
        {
            var weave = Weave(syntax.Weave, isSealed: false);
            block.Add(weave.Root);
            if (flow.Level != FlowLevel.Story && !flow.IsFunction && syntax.FirstReturn() is null) CheckTermination(weave, LooseEndInFlow);
        }
        for (var i = 0; i < syntax.SubFlows.Count; i++)
        {
            var inner = syntax.SubFlows[i].Symbol!;
            // A knot that begins with a stitch runs on into it, unless that takes parameters.
            if (i == 0 && syntax.Weave is null && flow.Level == FlowLevel.Knot && inner.Flow.Parameters.Count == 0)
            {
                _span = syntax.Span;
                Emit(block, new DivertNode(DivertKind.Jump) { Target = inner.Block.Container });
            }
            block.AddNamedOnly(Flow(inner));
        }
        _flow = outer;
        return block;
    }

    private Block Globals()
    {
        _span = _symbols.Story.Flow.Span;
        var block = new Block { Name = "global decl", Span = _span };
        Emit(block, Command.EvalStart);
        foreach (var variable in _symbols.Globals)
        {
            _span = variable.Declaration.Span;
            if (variable.Declaration is VariableSyntax { Value: var value }) Evaluate(value, block);
            else InitialList((ListSyntax)variable.Declaration, block);
            Emit(block, new AssignNode(variable.Name, isGlobal: true, isDeclaration: true));
        }
        Emit(block, Command.EvalEnd);
        Emit(block, Command.End);
        return block;
    }

    private void InitialList(ListSyntax list, Block block)
    {
        var items = new List<KeyValuePair<string, int>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            var key = list.Name.Text + "." + item.Name.Text;
            if (item.IsInitial && seen.Add(key)) items.Add(new KeyValuePair<string, int>(key, item.Value));
        }
        Emit(block, new ListNode(items, items.Count == 0 ? [list.Name.Text] : []));
    }

    private void Emit(Block block, Node node)
    {
        node.Span = _span;
        block.Add(node);
    }

    private void Emit(Block block, Command command) => Emit(block, new CommandNode(command));

    private void Emit(Block block, Native function) => Emit(block, new NativeNode(function));
}
