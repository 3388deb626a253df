-- Verification: the check-lists, random picks and signatures of the bodies that supervise; each is written by its own body alone.
create table survey.checks (
  province       text not null,
  round_id       uuid not null,
  body           text not null check (body in ('fatherland-front', 'veterans')),
  key            text not null,                        -- of the template (survey/verification/check-template.ts), or an id of its own
  stage          text not null check (stage in ('plan', 'instrument', 'frame', 'draw')),
  wording        text,                                 -- what the body added; null: as in the template
  answer         text check (answer in ('passed', 'failed')), -- null: not looked at yet
  note           text not null default '',
  answered_by    text,
  answered_at    timestamptz,
  added_at       timestamptz not null,
  primary key (province, round_id, body, key),
  foreign key (province, round_id) references survey.rounds (province, id),
  check (answer is distinct from 'failed' or note <> '')
);

-- Units that a body drew for looking at, by keys from a text that it typed; repeatable by anyone who has the frame or the sample.
create table survey.picks (
  province    text not null,
  id          uuid not null,
  round_id    uuid not null,
  part_id     uuid not null,
  body        text not null check (body in ('fatherland-front', 'veterans')),
  source      text not null check (source in ('frame', 'sample')),
  source_hash text not null check (source_hash ~ '^[0-9a-f]{64}$'), -- frame or sample hash as it stood
  agency_id   text references survey.agencies,         -- null: every agency of the part
  field_code  text,                                    -- null: every field
  seed_text   text not null check (seed_text <> ''),
  seed        text not null check (seed ~ '^[0-9a-f]{64}$'),
  wanted      integer not null check (wanted > 0),
  available   integer not null check (available > 0),  -- units that could be picked
  picked_by   text not null,
  picked_at   timestamptz not null,
  primary key (province, id),
  foreign key (province, round_id) references survey.rounds (province, id),
  foreign key (province, part_id) references survey.parts (province, id)
);
create index pick_round on survey.picks (province, round_id);

create table survey.picked_units (
  province  text not null,
  pick_id   uuid not null,
  position  integer not null check (position > 0),     -- in the order of the keys
  unit_id   text not null,
  stratum   text not null,
  result    text check (result in ('match', 'differs', 'unverifiable')), -- null: not looked at yet
  note      text not null default '',
  noted_by  text,
  noted_at  timestamptz,
  primary key (province, pick_id, position),
  unique (province, pick_id, unit_id),
  foreign key (province, pick_id) references survey.picks (province, id)
);

-- One table for every signature under a stage: of the parties of a draw, and of the bodies that supervise. What stood once stays.
create table survey.sign_offs (
  province   text not null,
  id         uuid not null,
  round_id   uuid not null,
  stage      text not null check (stage in ('plan', 'frame', 'draw')),
  part_id    uuid,                                     -- null: the whole round
  body       text not null,                            -- as the plan or the commitment names it
  supervises text check (supervises in ('fatherland-front', 'veterans')), -- null: who leads, or another party
  state      text not null check (state in ('signed', 'refused')),
  reason     text not null default '',
  subject    text not null,                            -- what stood: number of the plan's version, frame hash, sample hash
  checks     jsonb not null,                           -- how the body's check-list stood: {passed, failed, open}
  signed_by  text not null,
  signed_at  timestamptz not null,
  ended_by   text,
  ended_at   timestamptz,
  end_reason text,                                     -- '' when another word of the same body took its place
  primary key (province, id),
  foreign key (province, round_id) references survey.rounds (province, id),
  foreign key (province, part_id) references survey.parts (province, id),
  check (state = 'signed' or reason <> ''),
  check ((stage = 'plan') = (part_id is null)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index sign_off_standing on survey.sign_offs (province, round_id, stage, part_id, body) nulls not distinct
  where ended_at is null;
create unique index sign_off_supervisor on survey.sign_offs (province, round_id, stage, part_id, supervises) nulls not distinct
  where ended_at is null and supervises is not null;

insert into survey.sign_offs (province, id, round_id, stage, part_id, body, supervises, state, reason, subject, checks, signed_by, signed_at)
  select draw.province, gen_random_uuid(), part.round_id, 'draw', draw.part_id, signature.body,
    case when seen.rank > 1 then null else seen.supervises end,
    signature.state, signature.reason, coalesce(draw.sample_hash, ''), '{"passed": 0, "failed": 0, "open": 0}', signature.signed_by,
    signature.signed_at
  from survey.draw_signatures as signature
  join survey.draws as draw on draw.province = signature.province and draw.id = signature.draw_id
  join survey.parts as part on part.province = draw.province and part.id = draw.part_id
  join (
    select province, draw_id, body, supervises,
      row_number() over (partition by province, draw_id, supervises order by signed_at) as rank
    from (
      select *, case
          when body ~* '(mặt trận tổ quốc|mttq)' then 'fatherland-front'
          when body ~* '(cựu chiến binh|ccb)' then 'veterans'
        end as supervises
      from survey.draw_signatures
    ) as named
  ) as seen on seen.province = signature.province and seen.draw_id = signature.draw_id and seen.body = signature.body;
drop table survey.draw_signatures;

-- A signature can be ended, once; nothing else of it changes, and none is removed.
create function survey.keep_sign_off() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
    or (old.province, old.id, old.round_id, old.stage, old.part_id, old.body, old.supervises, old.state, old.reason, old.subject,
        old.checks, old.signed_by, old.signed_at)
      is distinct from
       (new.province, new.id, new.round_id, new.stage, new.part_id, new.body, new.supervises, new.state, new.reason, new.subject,
        new.checks, new.signed_by, new.signed_at)
  then raise exception 'survey.sign_offs keeps what was signed';
  end if;
  return new;
end
$$;
create trigger sign_off_kept before update or delete on survey.sign_offs for each row execute function survey.keep_sign_off();
