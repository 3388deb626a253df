import { data } from "react-router";

/** Every address that no other route knows. */
export const loader = () => {
  throw data({ problems: [] }, { status: 404 });
};

export default function NotFound() {
  return null;
}
