package idea

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// The sealed set of commands; each is for the stream of its idea.

func (SubmitIdea) ideaCommand()       {}
func (c SubmitIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c SubmitIdea) Stream() id.UUID { return c.Idea.UUID() }

func (WriteIdea) ideaCommand()       {}
func (c WriteIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c WriteIdea) Stream() id.UUID { return c.Idea.UUID() }

func (RevealIdea) ideaCommand()       {}
func (c RevealIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c RevealIdea) Stream() id.UUID { return c.Idea.UUID() }

func (EditIdea) ideaCommand()       {}
func (c EditIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c EditIdea) Stream() id.UUID { return c.Idea.UUID() }

func (MoveIdea) ideaCommand()       {}
func (c MoveIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c MoveIdea) Stream() id.UUID { return c.Idea.UUID() }

func (SupportIdea) ideaCommand()       {}
func (c SupportIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c SupportIdea) Stream() id.UUID { return c.Idea.UUID() }

func (WithdrawSupport) ideaCommand()       {}
func (c WithdrawSupport) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c WithdrawSupport) Stream() id.UUID { return c.Idea.UUID() }

func (CommentOnIdea) ideaCommand()       {}
func (c CommentOnIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c CommentOnIdea) Stream() id.UUID { return c.Idea.UUID() }

func (ReviewIdea) ideaCommand()       {}
func (c ReviewIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c ReviewIdea) Stream() id.UUID { return c.Idea.UUID() }

func (AcceptIdea) ideaCommand()       {}
func (c AcceptIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c AcceptIdea) Stream() id.UUID { return c.Idea.UUID() }

func (ParkIdea) ideaCommand()       {}
func (c ParkIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c ParkIdea) Stream() id.UUID { return c.Idea.UUID() }

func (DeclineIdea) ideaCommand()       {}
func (c DeclineIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c DeclineIdea) Stream() id.UUID { return c.Idea.UUID() }

func (MergeIdeas) ideaCommand()       {}
func (c MergeIdeas) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c MergeIdeas) Stream() id.UUID { return c.Idea.UUID() }

func (TakeMerged) ideaCommand()       {}
func (c TakeMerged) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c TakeMerged) Stream() id.UUID { return c.Idea.UUID() }

func (PromoteIdea) ideaCommand()       {}
func (c PromoteIdea) at() place.InCity { return c.InCity }

// Stream is the idea's id.
func (c PromoteIdea) Stream() id.UUID { return c.Idea.UUID() }
