package httpapi

import (
	"slices"

	"megdan/domain/board"
	"megdan/domain/card"
	"megdan/domain/group"
	"megdan/domain/id"
	"megdan/domain/person"
	"megdan/domain/place"
	"megdan/domain/practice"
	"megdan/domain/question"
	"megdan/domain/roadmap"
	"megdan/internal/command"
)

var (
	boards    = command.Of(board.Decider, board.Object)
	cards     = command.Of(card.Decider, card.Object)
	practices = command.Of(practice.Decider, practice.Object)
	questions = command.Of(question.Decider, question.Object)
)

func knowledgeCommands() []*command.Spec {
	return slices.Concat(boardCommands(), cardCommands(), practiceCommands(), questionCommands())
}

// atWork is a command of an aggregate that lets it through only while the
// programme works (PRG-7).
func atWork[T interface {
	command.Streamed
	edition
}, S, C, E any](a *command.Aggregate[S, C, E], name string) *command.Spec {
	return whileWorking[T](command.New[T](a, name))
}

func boardCommands() []*command.Spec {
	inGroup := atWork[board.CreateGroupBoard](boards, "board.create_group_board")
	command.Check(inGroup, groups, func(c board.CreateGroupBoard) group.Command {
		return group.ConfirmGroup{InProgramme: c.InProgramme, Group: c.Group}
	})
	share := inCity[board.ShareWithGroup](boards, "board.share_with_group")
	command.Check(share, groups, func(c board.ShareWithGroup) group.Command {
		return group.ConfirmMember{InCity: c.InCity, Group: c.Group}
	})
	handOver := atWork[board.HandOverBoard](boards, "board.hand_over_board")
	withPerson(handOver, func(c board.HandOverBoard) person.ConfirmPerson {
		return person.ConfirmPerson{Programme: c.Programme, Person: c.Owner}
	})
	return []*command.Spec{
		inGroup, share, handOver,
		inCity[board.CreateCityBoard](boards, "board.create_city_board"),
		atWork[board.CreateProgrammeBoard](boards, "board.create_programme_board"),
		atWork[board.RenameBoard](boards, "board.rename_board"),
		atWork[board.WidenBoard](boards, "board.widen_board"),
		atWork[board.PublishBoard](boards, "board.publish_board"),
		atWork[board.NarrowBoard](boards, "board.narrow_board"),
		atWork[board.AddColumn](boards, "board.add_column"),
		atWork[board.RenameColumn](boards, "board.rename_column"),
		atWork[board.MoveColumn](boards, "board.move_column"),
		atWork[board.DefineLabel](boards, "board.define_label"),
		atWork[board.ArchiveBoard](boards, "board.archive_board"),
	}
}

func cardCommands() []*command.Spec {
	column := func(in place.InProgramme, b id.Board, c id.Column) board.Command {
		return board.ConfirmColumn{InProgramme: in, Board: b, Column: c}
	}
	add := atWork[card.AddCard](cards, "card.add_card")
	command.Check(add, boards, func(c card.AddCard) board.Command { return column(c.InProgramme, c.Board, c.Column) })
	move := atWork[card.MoveCard](cards, "card.move_card")
	command.Check(move, boards, func(c card.MoveCard) board.Command { return column(c.InProgramme, c.Board, c.Column) })
	label := atWork[card.LabelCard](cards, "card.label_card")
	command.Check(label, boards, func(c card.LabelCard) board.Command {
		return board.ConfirmLabels{InProgramme: c.InProgramme, Board: c.Board, Labels: c.Labels}
	})
	assign := onBoard[card.AssignCard]("card.assign_card")
	withPerson(assign, func(c card.AssignCard) person.ConfirmPerson {
		return person.ConfirmPerson{Programme: c.Programme, Person: c.Person}
	})
	return []*command.Spec{
		add, move, label, assign,
		onBoard[card.EditCard]("card.edit_card"),
		onBoard[card.UnassignCard]("card.unassign_card"),
		onBoard[card.LinkCard]("card.link_card"),
		onBoard[card.UnlinkCard]("card.unlink_card"),
		onBoard[card.CommentOnCard]("card.comment_on_card"),
		onBoard[card.EditComment]("card.edit_comment"),
		onBoard[card.WithdrawComment]("card.withdraw_comment"),
		onBoard[card.React]("card.react"),
		onBoard[card.TakeReactionBack]("card.take_reaction_back"),
		onBoard[card.ArchiveCard]("card.archive_card"),
		onBoard[card.RestoreCard]("card.restore_card"),
	}
}

// onBoard lets a command on a card through only while its board takes changes.
func onBoard[T interface {
	command.Streamed
	edition
	card.OnBoard
}](name string) *command.Spec {
	return command.Check(atWork[T](cards, name), boards, func(c T) board.Command {
		return board.ConfirmBoard{InProgramme: place.InProgramme{Programme: c.Edition()}, Board: c.On()}
	})
}

func practiceCommands() []*command.Spec {
	adopt := inCity[practice.AdoptPractice](practices, "practice.adopt_practice")
	command.Check(adopt, roadmaps, func(c practice.AdoptPractice) roadmap.Command {
		return roadmap.ConfirmActivity{InCity: c.InCity, Activity: c.Activity}
	})
	return []*command.Spec{
		adopt,
		inCity[practice.PublishPractice](practices, "practice.publish_practice"),
		inCity[practice.RevisePractice](practices, "practice.revise_practice"),
		inCity[practice.ReportOutcome](practices, "practice.report_outcome"),
		inCity[practice.RetirePractice](practices, "practice.retire_practice"),
		atWork[practice.VerifyPractice](practices, "practice.verify_practice"),
		atWork[practice.AskForOutcome](practices, "practice.ask_for_outcome"),
	}
}

func questionCommands() []*command.Spec {
	return []*command.Spec{
		atWork[question.AskQuestion](questions, "question.ask_question"),
		atWork[question.EditQuestion](questions, "question.edit_question"),
		atWork[question.GiveAnswer](questions, "question.give_answer"),
		atWork[question.EditAnswer](questions, "question.edit_answer"),
		atWork[question.WithdrawAnswer](questions, "question.withdraw_answer"),
		atWork[question.AcceptAnswer](questions, "question.accept_answer"),
		atWork[question.CloseQuestion](questions, "question.close_question"),
	}
}
