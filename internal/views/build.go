package views

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"megdan/domain/id"
)

// begin finds the build of a view to go on with, or makes one.
func (s *stored) begin(ctx context.Context, conn *pgx.Conn, v *run) (*building, error) {
	b := &building{v: v, partial: true, docs: map[id.UUID]*built{}}
	var filled bool
	err := conn.QueryRow(ctx, `
		select build, position, live, filled, exists (select from view_document d where d.build = p.build)
		from view_progress p where view = $1 and version = $2 and (live or not rebuilt)
		order by live desc, build desc limit 1`,
		v.def.Name, v.def.Version).Scan(&b.build, &b.written, &b.live, &filled, &b.hasRows)
	if errors.Is(err, pgx.ErrNoRows) {
		return s.newBuild(ctx, conn, v, false)
	}
	if err != nil {
		return nil, fmt.Errorf("builds of view %s: %w", v.def.Name, err)
	}
	if filled && !b.hasRows {
		b.written = 0
		if _, err := conn.Exec(ctx, `update view_progress set position = 0, filled = false where build = $1`, b.build); err != nil {
			return nil, fmt.Errorf("begin build of view %s: %w", v.def.Name, err)
		}
	}
	b.folded = b.written
	return b, nil
}

// newBuild makes an empty build. It is shown at once when there is no other of
// its view.
func (s *stored) newBuild(ctx context.Context, conn *pgx.Conn, v *run, rebuilt bool) (*building, error) {
	b := &building{v: v, docs: map[id.UUID]*built{}}
	err := conn.QueryRow(ctx, `
		insert into view_progress (view, version, rebuilt, live)
		select $1, $2, $3, not $3 and not exists (select from view_progress where view = $1 and live)
		returning build, live`, v.def.Name, v.def.Version, rebuilt).Scan(&b.build, &b.live)
	if err != nil {
		return nil, fmt.Errorf("new build of view %s: %w", v.def.Name, err)
	}
	return b, nil
}

const upsertDocuments = `
insert into view_document (build, key, view, version, first, position, recorded_at, unsaved, doc)
select $1, key, $2, $3, first, position, recorded_at, unsaved, doc::jsonb
from unnest($4::uuid[], $5::bigint[], $6::bigint[], $7::timestamptz[], $8::int[], $9::text[])
    as d (key, first, position, recorded_at, unsaved, doc)
on conflict (build, key) do update
set position = excluded.position, recorded_at = excluded.recorded_at, unsaved = excluded.unsaved, doc = excluded.doc`

const insertSnapshots = `
insert into view_snapshot (build, key, position, until, recorded_at, events, doc)
select $1, key, position, until, recorded_at, events, doc
from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::timestamptz[], $6::int[], $7::bytea[])
    as s (key, position, until, recorded_at, events, doc)
on conflict (build, key, position) do update set until = greatest(view_snapshot.until, excluded.until)`

// moveBuild refuses by moving nothing when another build took this one's
// place, or its rows are gone.
const moveBuild = `update view_progress set position = $2, filled = $6, written_at = clock_timestamp()
where build = $1 and live = $3 and position = $4 and ($5 = exists (select from view_document where build = $1))`

// step writes what has gathered.
func (b *building) step(ctx context.Context, conn *pgx.Conn) error {
	send := b.gather()
	if send == nil {
		return nil
	}
	return send(ctx, conn)
}

// gather encodes what is to be written and gives the way to write it, in one
// transaction: the documents, their snapshots, and how far the build is. It
// does not wait for the disk: what a crash loses is written again. A building
// whose write fails is of no use any more; another one begins with the tables.
func (b *building) gather() func(context.Context, *pgx.Conn) error {
	if b.folded == b.written {
		return nil
	}
	var batch pgx.Batch
	batch.Queue(`set local synchronous_commit = off`)
	filled := b.hasRows || len(b.dirty) > 0
	batch.Queue(moveBuild, b.build, b.folded, b.live, b.written, b.hasRows, filled)
	b.queueDocuments(&batch)
	b.queueSnapshots(&batch)
	view, behind := b.v.def.Name, b.written
	b.hasRows = filled
	for _, key := range b.dirty {
		b.docs[key].dirty = false
	}
	b.written, b.dirty, b.saves, b.encoded = b.folded, b.dirty[:0], nil, 0
	b.trim()
	return func(ctx context.Context, conn *pgx.Conn) error {
		err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
			results := tx.SendBatch(ctx, &batch)
			_, err := results.Exec()
			if err == nil {
				tag, moved := results.Exec()
				if err = moved; err == nil && tag.RowsAffected() == 0 {
					err = errBuildGone
				}
			}
			return errors.Join(err, results.Close())
		})
		if err != nil {
			return fmt.Errorf("write view %s behind %d: %w", view, behind, err)
		}
		return nil
	}
}

func (b *building) queueDocuments(batch *pgx.Batch) {
	const rows, bytes = 1000, 4 << 20
	var keys []id.UUID
	var firsts, positions []int64
	var times []time.Time
	var unsaved []int32
	var docs []string
	size := 0
	flush := func() {
		if len(keys) > 0 {
			batch.Queue(upsertDocuments, b.build, b.v.def.Name, b.v.def.Version, keys, firsts, positions, times, unsaved, docs)
		}
		keys, firsts, positions, times, unsaved, docs, size = nil, nil, nil, nil, nil, nil, 0
	}
	var room []byte
	for _, key := range b.dirty {
		d := b.docs[key]
		room = d.doc.Encode(room[:0])
		d.size = len(room)
		keys, firsts, positions, times = append(keys, key), append(firsts, d.first), append(positions, d.changed), append(times, d.at)
		unsaved, docs = append(unsaved, int32(d.unsaved)), append(docs, string(room))
		if size += len(room); len(keys) == rows || size >= bytes {
			flush()
		}
	}
	flush()
}

func (b *building) queueSnapshots(batch *pgx.Batch) {
	var keys []id.UUID
	var positions, untils []int64
	var times []time.Time
	var events []int32
	var docs [][]byte
	for _, s := range b.saves {
		keys, positions, untils = append(keys, s.key), append(positions, s.position), append(untils, s.until)
		times, events, docs = append(times, s.at), append(events, int32(s.events)), append(docs, s.body)
	}
	if len(keys) > 0 {
		batch.Queue(insertSnapshots, b.build, keys, positions, untils, times, events, docs)
	}
}

// promote shows a build in place of the one that was, and drops that and what
// other builds left. Who reads never sees anything between.
func promote(ctx context.Context, conn *pgx.Conn, v *run, build int64, rebuilt bool) error {
	err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `update view_progress set live = false where view = $1 and live`, v.def.Name); err != nil {
			return err
		}
		tag, err := tx.Exec(ctx, `update view_progress set live = true, rebuilt = $2 where build = $1`, build, rebuilt)
		if err == nil && tag.RowsAffected() == 0 {
			err = errBuildGone
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("show build %d of view %s: %w", build, v.def.Name, err)
	}
	return dropOthers(ctx, conn, v, build)
}

// dropOthers deletes the rows of older builds in small steps. What a newer
// version of the program builds, or a rebuild on its way, is left alone.
func dropOthers(ctx context.Context, conn *pgx.Conn, v *run, build int64) error {
	rows, err := conn.Query(ctx, `select build from view_progress where view = $1 and version <= $2 and build < $3 and not live
		union select distinct build from view_document d where view = $1 and build < $3
		and not exists (select from view_progress p where p.build = d.build)`, v.def.Name, v.def.Version, build)
	if err != nil {
		return fmt.Errorf("older builds of view %s: %w", v.def.Name, err)
	}
	old, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return fmt.Errorf("older builds of view %s: %w", v.def.Name, err)
	}
	for _, o := range old {
		if err := dropBuild(ctx, conn, o); err != nil {
			return fmt.Errorf("drop build %d of view %s: %w", o, v.def.Name, err)
		}
	}
	return nil
}

func dropBuild(ctx context.Context, conn *pgx.Conn, build int64) error {
	for _, sql := range []string{
		`delete from view_document where build = $1 and key = any (array(select key from view_document where build = $1 limit 2000))`,
		`delete from view_snapshot where (build, key, position) in
			(select build, key, position from view_snapshot where build = $1 limit 500)`,
	} {
		for {
			tag, err := conn.Exec(ctx, sql, build)
			if err != nil {
				return err
			}
			if tag.RowsAffected() == 0 {
				break
			}
		}
	}
	_, err := conn.Exec(ctx, `delete from view_progress where build = $1 and not live`, build)
	return err
}
