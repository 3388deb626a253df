/** The ids of the methods that come with OpenSIPAS; each is a file in methods/. */
export const methodIds = ["bnv-2640-2017", "hau-giang-2021", "bnv-1001-2023", "health-station"] as const;
