using Cartouche.Runtime.Program;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private bool CallBuiltIn(Instruction at)
    {
        switch (at.Op)
        {
            case Op.TurnsSince:
            case Op.ReadCountOf:
                return CountOf(at.Op == Op.TurnsSince);
            case Op.Shuffle:
                return DrawShuffle(at.A);
            case Op.Random:
                return DrawNumber();
            case Op.SeedRandom:
                if (_stackCount == 0 || Pop() is not { Kind: ValueKind.Int } seed) return SetFault("SEED_RANDOM needs a whole number.");
                _chanceState.StorySeed = seed.Payload;
                _chanceState.PreviousRandom = 0;
                Push(Value.Void);
                return true;
            case Op.ListFromInt:
                return MakeItem();
            case Op.ListRange:
                if (_stackCount < 3) return SetFault("LIST_RANGE needs a list and two bounds.");
                var greatest = Pop();
                var least = Pop();
                var list = Pop();
                if (list.Kind != ValueKind.List) return SetFault($"LIST_RANGE needs a list, but was given {Describe(list)}.");
                return PushList(Range(Heap.List(list.Payload), least, greatest));
            default:
                return DrawItem();
        }
    }

    private bool CountOf(bool turns)
    {
        var name = turns ? "TURNS_SINCE" : "READ_COUNT";
        if (_stackCount == 0) return SetFault($"{name} needs a divert target.");
        var target = Pop();
        if (target.Kind != ValueKind.DivertTarget)
            return SetFault($"{name} needs a divert target (a knot, stitch or label with an arrow), but was given {Describe(target)}.");
        if (target.Payload >= _containers.Length) return PushInt(turns ? -1 : 0);
        ref readonly var container = ref _containers[target.Payload];
        var cell = turns ? container.TurnCell : container.VisitCell;
        if (cell < 0) return SetFault($"{name} of -> {_program.TargetNode(target.Payload).Path} is unknown: the story was compiled without counting it. Compile it with --count-all-visits (-c).");
        var kept = Read(cell);
        if (!turns) return PushInt(kept);
        // Turns are kept one up from a "never" of zero, and the first turn is -1.
        return PushInt(kept == 0 ? -1 : _turn - (kept - 2));
    }

    private bool MakeItem()
    {
        if (_stackCount < 2) return SetFault("A list item from a number needs a list and a number.");
        var number = Pop();
        var name = Pop();
        if (number.Kind != ValueKind.Int) return SetFault($"A list item is made from a whole number, but was given {Describe(number)}.");
        if (!name.IsText || !Heap.Universe.TryDefinition(TextOf(name), out var definition))
            return SetFault($"There is no list called '{Print(name)}'.");
        return PushList(Heap.Universe.TryItem(definition, number.Payload, out var item) ? Heap.InternItem(item) : StoryHeap.EmptyList);
    }

    private bool DrawNumber()
    {
        if (_stackCount < 2) return SetFault("RANDOM needs a least and a greatest number.");
        var greatest = Pop();
        var least = Pop();
        if (least.Kind != ValueKind.Int || greatest.Kind != ValueKind.Int)
            return SetFault($"RANDOM needs two whole numbers, but was given {Describe(least)} and {Describe(greatest)}.");
        var count = (long)greatest.Payload - least.Payload + 1;
        if (count is <= 0 or > int.MaxValue)
            return SetFault($"RANDOM was given {least.Payload} as its least and {greatest.Payload} as its greatest number: {(count <= 0 ? "the greatest must not be less" : "the range is too wide")}.");
        if (!IsDrawn(Op.Random, (int)count, 0, out var outcome))
        {
            var before = _chanceState;
            outcome = NoteDrawn(Op.Random, (int)count, 0, before, Chance.Random(ref _chanceState, (int)count));
        }
        if ((uint)outcome >= (uint)count) throw new InvalidOperationException($"The chance source answered {outcome} where 0 to {count - 1} was asked.");
        return PushInt(least.Payload + outcome);
    }

    private bool DrawItem()
    {
        if (_stackCount == 0 || Pop() is not { Kind: ValueKind.List } value) return SetFault("LIST_RANDOM needs a list.");
        var list = Heap.List(value.Payload);
        if (list.Count == 0) return PushList(StoryHeap.EmptyList);
        if (!IsDrawn(Op.ListRandom, list.Count, 0, out var outcome))
        {
            var before = _chanceState;
            outcome = NoteDrawn(Op.ListRandom, list.Count, 0, before, Chance.ListItem(ref _chanceState, list.Count));
        }
        if ((uint)outcome >= (uint)list.Count) throw new InvalidOperationException($"The chance source answered {outcome} where 0 to {list.Count - 1} was asked.");
        return PushList(Heap.InternItem(list.Order[outcome]));
    }

    private bool DrawShuffle(int shuffle)
    {
        if (_stackCount < 2) return SetFault("A shuffle needs its count and size.");
        var size = Pop();
        var seen = Pop();
        ref readonly var info = ref _program.Shuffles[shuffle];
        if (size.Kind != ValueKind.Int || seen.Kind != ValueKind.Int || size.Payload <= 0 || size.Payload > info.Words * 32 || seen.Payload < 0)
            return SetFault("A shuffle is given a size or count that makes no sense: the compiled story is damaged.");
        var step = seen.Payload % size.Payload;
        if (step == 0)
            for (var i = 0; i < info.Words; i++) SetCell(info.Cell + i, 0);
        // What has been shown decides what may be drawn.
        for (var i = 0; i < info.Words; i++) Read(info.Cell + i);
        if (!IsDrawn(Op.Shuffle, size.Payload, seen.Payload, out var outcome))
        {
            var before = _chanceState;
            var question = new ShuffleQuestion(shuffle, info.PathHash, size.Payload, seen.Payload / size.Payload, step, _cells.AsSpan(info.Cell, info.Words));
            outcome = NoteDrawn(Op.Shuffle, size.Payload, seen.Payload, before, Chance.Shuffle(ref _chanceState, question));
        }
        if ((uint)outcome >= (uint)size.Payload) throw new InvalidOperationException($"The chance source answered {outcome} where 0 to {size.Payload - 1} was asked.");
        var cell = info.Cell + (outcome >> 5);
        SetCell(cell, _cells[cell] | (1 << (outcome & 31)));
        return PushInt(outcome);
    }
}
