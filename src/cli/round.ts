import { downloadSample } from "../actions/draw/download-sample.ts";
import { downloadTask } from "./download.ts";
import { drawRound } from "./round-draw.ts";
import { listTheRounds } from "./round-list.ts";
import { createTheRound, moveRound, publishPart } from "./round-steps.ts";
import { runTask } from "./tasks.ts";
import type { Verb } from "./verb.ts";

export const verb: Verb = {
  summary: { vi: "Lập, mở, rút mẫu và đóng một đợt khảo sát", en: "Create, open, draw and close a survey round" },
  help: {
    vi: `
Cách dùng:
  sipas round list [--json|--csv]              các đợt khảo sát
  sipas round create PLAN.json                 lập đợt từ tệp kế hoạch (trạng thái: nháp)
  sipas round open ĐỢT                         trình, duyệt và bắt đầu thực hiện
  sipas round publish ĐỢT PHẦN                 ban hành phiếu của một phần
  sipas round draw ĐỢT PHẦN --event-name TÊN   cam kết trước sự kiện công khai
        [--party "BÊN=SHA256"]… [--reserves 3] [--design srs|systematic]
  sipas round draw ĐỢT PHẦN --event-text KẾT-QUẢ [--reveal CÂU]…
                                               rút mẫu khi sự kiện đã có kết quả
  sipas round draw ĐỢT PHẦN                    phần khảo sát tại chỗ: mở suất theo chỉ tiêu
  sipas round sample ĐỢT PHẦN [-o MẪU.csv]     mẫu và dự phòng (unit_id,stratum,role,order)
  sipas round close ĐỢT                        đóng đợt; liên hệ của người được hỏi bị xóa

Ví dụ:
  sipas round create examples/van-ninh-2023/round.json
  sipas round open van-ninh-2023
  sipas round draw van-ninh-2023 ubnd-xa --event-name "Giải đặc biệt XSKT Khánh Hòa 25/6/2023"
  sipas round draw van-ninh-2023 ubnd-xa --event-text "XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915"`,
    en: `
Usage:
  sipas round list [--json|--csv]              the survey rounds
  sipas round create PLAN.json                 create a round from its plan (as a draft)
  sipas round open ROUND                       submit, approve and start it
  sipas round publish ROUND PART               publish the questionnaire of a part
  sipas round draw ROUND PART --event-name NAME
        [--party "PARTY=SHA256"]… [--reserves 3] [--design srs|systematic]
                                               commit before the public event
  sipas round draw ROUND PART --event-text OUTCOME [--reveal TEXT]…
                                               draw the sample once the event has happened
  sipas round draw ROUND PART                  a part on the spot: open its places by the quotas
  sipas round sample ROUND PART [-o FILE.csv]  sample and reserves (unit_id,stratum,role,order)
  sipas round close ROUND                      close it; the contacts of those asked are deleted

Examples:
  sipas round create examples/van-ninh-2023/round.json
  sipas round open van-ninh-2023
  sipas round draw van-ninh-2023 ubnd-xa --event-name "Khánh Hòa lottery, first prize of 25/6/2023"
  sipas round draw van-ninh-2023 ubnd-xa --event-text "XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915"`,
  },
  run: runTask("round", {
    list: listTheRounds,
    create: createTheRound,
    open: moveRound("open", ["submitted", "approved", "running"]),
    publish: publishPart,
    draw: drawRound,
    sample: downloadTask("round sample", downloadSample),
    close: moveRound("close", ["closed"]),
  }),
};
