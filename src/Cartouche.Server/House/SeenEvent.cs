using Cartouche.Stage.Scenes;

namespace Cartouche.Server.House;

/// <summary>An event as a seat saw it.</summary>
/// <param name="Number">Its number in the seat's view, from 1, without gaps.</param>
/// <param name="Entry">The entry of the chronicle it came with.</param>
/// <param name="At">When.</param>
/// <param name="Event">What happened.</param>
internal readonly record struct SeenEvent(int Number, int Entry, DateTimeOffset At, StageEvent Event);
